import type { Source } from '../vocabulary.ts'

export const longestSourceTitle = 300

/** One source a line: the title, then its web address if it has one. An address of another kind stays words. */
export const readSources = (text: string): readonly Source[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(sourceOf)

export const writeSources = (sources: readonly Source[]): string =>
  sources.map(({ title, url }) => (url ? `${title} ${url}` : title)).join('\n')

function sourceOf(line: string): Source {
  const [, title, address] = /^(.*?)\s*(https?:\/\/\S+)$/i.exec(line) ?? []
  const url = address && address.length <= 2000 ? URL.parse(address) : null
  return url ? { title: title || url.host, url: url.href } : { title: line, url: null }
}
