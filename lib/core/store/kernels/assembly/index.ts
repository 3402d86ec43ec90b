export { append } from './append'
export { arrangeLines, dropLines, mergeLines, sortLines } from './order'
export { selectLevels, selectLiteral } from './select'
