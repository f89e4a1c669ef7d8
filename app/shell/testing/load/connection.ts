import { connect, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  readonly head: string
  readonly body: string
}

/** Why there is no reply: `refused` before anything was sent, `cut` after it, `unanswered` when time ran out. */
export class NoReply extends Error {
  readonly why: 'refused' | 'cut' | 'unanswered'
  constructor(why: 'refused' | 'cut' | 'unanswered') {
    super(why)
    this.why = why
  }
}

interface Waiting {
  answer(reply: Reply): void
  fail(error: NoReply): void
}

/** One keep-alive HTTP/1.1 connection, one request at a time: a client that costs as little as will do. */
export class Connection {
  readonly #port: number
  readonly #patience: number
  #socket: Socket | null = null
  #isOpen = false
  #got = ''
  #waiting: Waiting | null = null

  constructor(port: number, patienceMilliseconds = 20_000) {
    this.#port = port
    this.#patience = patienceMilliseconds
  }

  /** Sends one whole request, as text of one byte a character, and waits for the whole reply. */
  send(request: string): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#end(new NoReply('unanswered'))
      }, this.#patience)
      this.#waiting = {
        answer: (reply) => {
          clearTimeout(timer)
          resolve(reply)
        },
        fail: (error) => {
          clearTimeout(timer)
          reject(error)
        },
      }
      this.#socket ??= this.#connect()
      this.#socket.write(request, 'latin1')
    })
  }

  close(): void {
    this.#socket?.destroy()
    this.#socket = null
  }

  #connect(): Socket {
    this.#isOpen = false
    const socket = connect({ port: this.#port, host: '127.0.0.1', noDelay: true })
    socket.setEncoding('latin1')
    socket.once('connect', () => {
      this.#isOpen = true
    })
    socket.on('data', (chunk: string) => this.#read(chunk))
    socket.on('error', () => {})
    socket.once('close', () => {
      if (this.#socket === socket) this.#end(new NoReply(this.#isOpen ? 'cut' : 'refused'))
    })
    return socket
  }

  #read(chunk: string): void {
    this.#got += chunk
    const whole = wholeReply(this.#got)
    if (!whole) return
    this.#got = ''
    if (/\r\nconnection: close/i.test(whole.head)) this.close()
    this.#settle()?.answer(whole)
  }

  #end(error: NoReply): void {
    this.close()
    this.#got = ''
    this.#settle()?.fail(error)
  }

  #settle(): Waiting | null {
    const waiting = this.#waiting
    this.#waiting = null
    return waiting
  }
}

function wholeReply(text: string): Reply | null {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = text.slice(0, end)
  const body = text.slice(end + 4)
  const status = Number(head.slice(9, 12))
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length !== undefined) return body.length >= Number(length) ? { status, head, body } : null
  const isOver = body === '0\r\n\r\n' || body.endsWith('\r\n0\r\n\r\n')
  return isOver ? { status, head, body } : null
}
