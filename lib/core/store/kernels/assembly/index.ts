export { append } from './append'
export { arrangeLines, dropLines, mergeLines, sortLines } from './order'
export { rateLines } from './rate'
export { selectLevels, selectLiteral } from './select'
