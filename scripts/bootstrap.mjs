import { install } from './steps/install.mjs'

await install()
