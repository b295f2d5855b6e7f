export const day = {
  title: '日报',
}
