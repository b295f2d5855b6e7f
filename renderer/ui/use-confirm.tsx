import { App } from 'antd'
import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../text/language.tsx'

type Question = {
  title: string
  body?: ReactNode
  /** The word on the button that goes on: a verb, never "OK". */
  act: string
  /** Red, for what cannot be undone. */
  danger?: boolean
}

/** A modal asks one question; the answer is awaited where it is needed. Escape means no. */
export function useConfirm(): (question: Question) => Promise<boolean> {
  const { modal } = App.useApp()
  const text = useText()
  return useCallback((question) => new Promise((resolve) => {
    modal.confirm({
      title: question.title,
      content: question.body,
      icon: null,
      okText: question.act,
      okButtonProps: { danger: question.danger ?? false },
      cancelText: text.words.cancel,
      autoFocusButton: question.danger ? 'cancel' : 'ok',
      keyboard: true,
      // The page never scrolls as a whole, and the lock would write a style without the page's nonce.
      scrollLock: false,
      transitionName: '',
      maskTransitionName: '',
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    })
  }), [modal, text])
}
