/** Puts the cursor into a field of the open form at once. react-hook-form does it a moment later, and a fast typist loses a letter. */
export function focusField(name: string): void {
  const control = document.getElementsByName(name)[0]
  if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return
  control.focus()
  control.select()
}
