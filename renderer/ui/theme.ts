import { theme as antdTheme } from 'antd'
import type { ThemeConfig } from 'antd'

/** Every colour and size of Foyer. Style sheets use these as custom properties (`--paper`, `--space` …) and name none of their own. */
type Palette = Record<
  | 'accent' | 'accentStrong' | 'accentSoft' | 'onAccent' | 'desk' | 'paper' | 'paperSunk' | 'line' | 'lineStrong' | 'ink' | 'inkSoft' | 'inkFaint' | 'look' | 'lookSoft' | 'danger' | 'dangerSoft',
  string
>

const LIGHT: Palette = {
  accent: '#1f7a6b',
  accentStrong: '#175e52',
  accentSoft: '#e3f1ed',
  onAccent: '#ffffff',
  desk: '#f0eeea',
  paper: '#ffffff',
  paperSunk: '#f8f7f4',
  line: '#e2dfd8',
  lineStrong: '#8f8b82',
  ink: '#23221f',
  inkSoft: '#5f5b53',
  inkFaint: '#757068',
  look: '#8a5a00',
  lookSoft: '#fdf3dc',
  danger: '#b3261e',
  dangerSoft: '#fceeec',
}

const DARK: Palette = {
  accent: '#58b9a6',
  accentStrong: '#7bd0bf',
  accentSoft: '#1f3a35',
  onAccent: '#0e1f1b',
  desk: '#171614',
  paper: '#211f1d',
  paperSunk: '#1b1a18',
  line: '#3a3733',
  lineStrong: '#85807a',
  ink: '#ece9e3',
  inkSoft: '#b3aea5',
  inkFaint: '#9a948b',
  look: '#e9b84f',
  lookSoft: '#3a2f14',
  danger: '#f08a80',
  dangerSoft: '#43201d',
}

const FONT = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', system-ui, sans-serif"

const SIZES = {
  space: '8px',
  text: '14px',
  table: '13px',
  small: '12px',
  title: '18px',
  figure: '20px',
  control: '32px',
  till: '40px',
  radius: '4px',
  rail: '136px',
  side: '360px',
  field: '280px',
  reading: '560px',
  key: '11px',
  hair: '1px',
  ring: '2px',
}

export function paletteOf(dark: boolean): Palette {
  return dark ? DARK : LIGHT
}

/** Lays the palette out for the style sheets. */
export function applyPalette(dark: boolean): void {
  const style = document.documentElement.style
  for (const [name, value] of [...Object.entries(paletteOf(dark)), ...Object.entries(SIZES), ['font', FONT] as const]) {
    style.setProperty(`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value)
  }
  style.colorScheme = dark ? 'dark' : 'light'
}

export function themeOf(dark: boolean): ThemeConfig {
  const colour = paletteOf(dark)
  return {
    algorithm: dark ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    token: {
      colorPrimary: colour.accent,
      colorPrimaryHover: colour.accentStrong,
      colorPrimaryActive: colour.accentStrong,
      colorLink: colour.accent,
      colorInfo: colour.accent,
      colorSuccess: colour.accent,
      colorWarning: colour.look,
      colorError: colour.danger,
      colorInfoBg: colour.accentSoft,
      colorSuccessBg: colour.accentSoft,
      colorWarningBg: colour.lookSoft,
      colorErrorBg: colour.dangerSoft,
      colorText: colour.ink,
      colorTextSecondary: colour.inkSoft,
      colorTextDescription: colour.inkSoft,
      colorTextPlaceholder: colour.inkFaint,
      colorTextDisabled: colour.inkSoft,
      colorTextLightSolid: colour.onAccent,
      colorBgLayout: colour.desk,
      colorBgContainer: colour.paper,
      colorBgElevated: colour.paper,
      colorBorder: colour.lineStrong,
      colorBorderSecondary: colour.line,
      colorSplit: colour.line,
      fontFamily: FONT,
      fontSize: 14,
      controlHeight: 32,
      controlHeightLG: 40,
      fontSizeLG: 16,
      borderRadius: 4,
      boxShadow: 'none',
      boxShadowTertiary: 'none',
      boxShadowSecondary: `0 0 0 1px ${colour.lineStrong}`,
      lineWidthFocus: 2,
      // A list that is chosen from is gone at once: nothing waits for it, and a slow PC draws no steps.
      motion: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  }
}
