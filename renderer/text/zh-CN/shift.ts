export const shift = {
  title: '交接班',
}
