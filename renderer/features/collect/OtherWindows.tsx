import { Alert } from 'antd'
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../../text/language.tsx'
import { call } from '../../transport/call.ts'

const AGAIN = 20_000

/** Says so where another window has the same household at its till. */
export function OtherWindows({ premisesId }: { premisesId: number }): ReactNode {
  const text = useText()
  const [others, setOthers] = useState<{ name: string; station: string }[]>([])
  useEffect(() => {
    let gone = false
    const say = async (): Promise<void> => {
      const answer = await call('payments.atTill', { premisesId })
      if (!gone && answer.ok) setOthers(answer.value.others)
    }
    void say()
    const timer = setInterval(() => void say(), AGAIN)
    return () => {
      gone = true
      clearInterval(timer)
      void call('payments.atTill', { premisesId: null })
    }
  }, [premisesId])
  if (others.length === 0) return null
  return <Alert type="warning" role="status" title={text.collect.alsoAt(others.map((other) => `${other.name}（${other.station}）`).join('、'))} />
}
