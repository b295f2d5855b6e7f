export type Language = 'zh-CN' | 'en'

/** A fee item in the language of the window. */
export function itemName(language: Language, item: { name: string; nameEn: string }): string {
  return language === 'en' ? item.nameEn || item.name : item.name
}
