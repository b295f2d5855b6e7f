export const collect = {
  title: '收费',
}
