export const users = {
  title: '人员',
}
