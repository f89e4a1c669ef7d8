import type { PageNumber, PaginationProps } from '#ui/pagination.tsx'

/** The numbers under a long list: the first, the last, and those around the page shown. */
export function pageItems(page: number, pages: number, href: (page: number) => string): PaginationProps {
  const shown = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  const items = [...new Set(shown)]
    .sort((a, b) => a - b)
    .flatMap((number, k, all): PageNumber[] => {
      const link = { number, href: href(number), current: number === page }
      return k > 0 && number - all[k - 1]! > 1 ? [{ ellipsis: true }, link] : [link]
    })
  return {
    previous: page > 1 && page <= pages ? { href: href(page - 1) } : undefined,
    next: page < pages ? { href: href(page + 1) } : undefined,
    items,
  }
}
