import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { useDesk } from '../../shell/desk.ts'
import { go } from '../../shell/route.ts'
import { useText } from '../../text/language.tsx'
import { Act } from '../../ui/Act.tsx'

/** Money goes to the shift of the person who takes it. */
export function useHasShift(): boolean {
  const { shift, user } = useDesk()
  return shift !== null && shift.userId === user.id
}

/** Once the shift is open the household is there again. */
export function NoShift({ premisesId }: { premisesId?: number }): ReactNode {
  const text = useText()
  return <Alert type="warning" role="alert" title={text.collect.noShift} action={<Act label={text.collect.openShift} onPress={() => go('/', premisesId === undefined ? {} : { collect: premisesId })} />} />
}
