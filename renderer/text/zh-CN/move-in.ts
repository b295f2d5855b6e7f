export const moveIn = {
  title: '入住',
}
