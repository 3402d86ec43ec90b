export { append } from './append'
export { selectLevels, selectLiteral } from './select'
