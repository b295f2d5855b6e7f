export const setup = {
  title: '首次使用',
}
