export const premises = {
  title: '房屋',
}
