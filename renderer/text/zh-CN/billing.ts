export const billing = {
  title: '出账',
}
