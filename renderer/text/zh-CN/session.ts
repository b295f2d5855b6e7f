export const session = {
  title: '登录',
}
