/** Lets people set a pin on the map of a proposal's form. Words and a postcode do the same without it. */
interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

interface View {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const part = document.querySelector<HTMLElement>('[data-pin]')
const drawing = part?.querySelector<SVGSVGElement>('svg[data-box]')
if (part && drawing) setPins(part, drawing)

function setPins(frame: HTMLElement, map: SVGSVGElement): void {
  const [west = 0, south = 0, east = 0, north = 0] = map.dataset.box!.split(' ').map(Number)
  const box: Box = { west, south, east, north }
  const whole: View = map.viewBox.baseVal
  const all = { x: 0, y: 0, width: whole.width, height: whole.height }
  const dot = map.querySelector<SVGCircleElement>('[data-pin-dot]')!
  const fields = {
    lat: document.querySelector<HTMLInputElement>('[data-pin-lat]')!,
    lng: document.querySelector<HTMLInputElement>('[data-pin-lng]')!,
  }
  const state = frame.querySelector<HTMLElement>('[data-pin-state]')!
  let at: { x: number; y: number } | null = null
  let view: View = all
  frame.hidden = false

  const place = (x: number, y: number) => {
    at = { x: within(x, 0, all.width), y: within(y, 0, all.height) }
    const point = degreesOf(at, box, all)
    fields.lat.value = point.lat.toFixed(5)
    fields.lng.value = point.lng.toFixed(5)
    draw()
    state.textContent = frame.dataset.set ?? ''
  }
  const draw = () => {
    dot.setAttribute('cx', String(at?.x ?? -100))
    dot.setAttribute('cy', String(at?.y ?? -100))
    dot.setAttribute('r', String((20 * view.width) / all.width))
    map.setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`)
  }
  const zoom = (by: number) => {
    const width = within(view.width * by, all.width / 32, all.width)
    const height = (width * all.height) / all.width
    const middle = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 }
    view = {
      x: within(middle.x - width / 2, 0, all.width - width),
      y: within(middle.y - height / 2, 0, all.height - height),
      width,
      height,
    }
    draw()
  }
  const clear = () => {
    at = null
    fields.lat.value = ''
    fields.lng.value = ''
    draw()
    state.textContent = frame.dataset.none ?? ''
  }

  if (fields.lat.value && fields.lng.value) {
    at = pointOf({ lat: Number(fields.lat.value), lng: Number(fields.lng.value) }, box, all)
    draw()
  }
  map.addEventListener('click', (event) => {
    const seen = map.getBoundingClientRect()
    place(
      view.x + ((event.clientX - seen.left) / seen.width) * view.width,
      view.y + ((event.clientY - seen.top) / seen.height) * view.height,
    )
  })
  map.addEventListener('keydown', (event) => {
    const step = view.width / 40
    const from = at ?? { x: view.x + view.width / 2, y: view.y + view.height / 2 }
    const moves: Record<string, () => void> = {
      ArrowLeft: () => place(from.x - step, from.y),
      ArrowRight: () => place(from.x + step, from.y),
      ArrowUp: () => place(from.x, from.y - step),
      ArrowDown: () => place(from.x, from.y + step),
      ' ': () => place(view.x + view.width / 2, view.y + view.height / 2),
      '+': () => zoom(0.5),
      '-': () => zoom(2),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    move()
  })
  frame.querySelector('[data-pin-clear]')?.addEventListener('click', clear)
  frame.querySelector('[data-pin-closer]')?.addEventListener('click', () => zoom(0.5))
  frame.querySelector('[data-pin-further]')?.addEventListener('click', () => zoom(2))
}

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most)
const rise = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const fall = (height: number) => (Math.atan(Math.exp(height)) * 360) / Math.PI - 90

/** Mercator, as the map is drawn. */
function degreesOf(at: { readonly x: number; readonly y: number }, box: Box, all: View) {
  const [top, bottom] = [rise(box.north), rise(box.south)]
  return {
    lng: box.west + (at.x / all.width) * (box.east - box.west),
    lat: fall(top - (at.y / all.height) * (top - bottom)),
  }
}

function pointOf(point: { readonly lat: number; readonly lng: number }, box: Box, all: View) {
  const [top, bottom] = [rise(box.north), rise(box.south)]
  return {
    x: ((point.lng - box.west) / (box.east - box.west)) * all.width,
    y: ((top - rise(point.lat)) / (top - bottom)) * all.height,
  }
}
