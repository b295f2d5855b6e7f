// Widths of continuous paper include both perforated strips; 241/3 is 11 inches over three.
const sizes = {
  '241-whole': { width: 241, height: 279.4 },
  '241-half': { width: 241, height: 139.7 },
  '241-third': { width: 241, height: 93.13 },
  'a4': { width: 210, height: 297 },
  'a4-landscape': { width: 297, height: 210 },
  'a5': { width: 148, height: 210 },
  'a5-landscape': { width: 210, height: 148 },
  'roll-80': { width: 80, height: 'auto' },
} as const satisfies Record<string, { width: number, height: number | 'auto' }>

export type PaperName = keyof typeof sizes

export type PaperSize = { readonly width: number, readonly height: number | 'auto' }

/** The size of a paper in millimetres; a roll has no height of its own. */
export function paperSize(paper: PaperName): PaperSize {
  return sizes[paper]
}

/** Millimetres as PDF points, rounded to a hundredth so that frozen documents hold short numbers. */
export function points(millimetres: number): number {
  return Math.round(millimetres * 7200 / 25.4) / 100
}

/** The size of a paper in PDF points, exact: a page box must not drift over a stack of continuous slips. */
export function paperPoints(paper: PaperName): PaperSize {
  const { width, height } = paperSize(paper)
  return { width: width * 72 / 25.4, height: height === 'auto' ? 'auto' : height * 72 / 25.4 }
}
