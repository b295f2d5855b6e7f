export const receipts = {
  title: '收据',
}
