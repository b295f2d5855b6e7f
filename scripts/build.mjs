import { build } from './steps/build-parts.mjs'
import { install } from './steps/install.mjs'

await install()
await build(['renderer', 'desktop'], { always: true })
