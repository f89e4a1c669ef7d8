/** One day in a calendar. */
export interface CalendarDay {
  readonly id: string
  /** `2027-03-11` */
  readonly on: string
  readonly title: string
  readonly words: string
  readonly href: string
}

export interface CalendarAbout {
  readonly name: string
  readonly host: string
  readonly at: Date
}

/**
 * Dates for a calendar program (iCalendar, RFC 5545): whole days, no hours. By hand: ical-generator 11.1 leaves signs that
 * separate values in a calendar’s name, and control characters in texts, as they are, and does not end the last line.
 */
export function calendarFile(days: readonly CalendarDay[], about: CalendarAbout): string {
  const stamp = `${about.at.toISOString().replaceAll(/[-:]/g, '').slice(0, 15)}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Folkmoot//Dates//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(about.name)}`,
    ...days.flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${day.id}@${about.host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${day.on.replaceAll('-', '')}`,
      `SUMMARY:${escaped(day.title)}`,
      `DESCRIPTION:${escaped(day.words)}`,
      `URL:${day.href}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '')

const mostOctets = 75

/** A line is at most 75 octets; what is longer goes on in the next, after a blank. No character is cut in two. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      parts.push(part)
      part = ''
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part].join('\r\n ')
}
