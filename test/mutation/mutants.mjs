import ts from 'typescript'

/**
 * @typedef {object} Mutant
 * @property {string} file relative to the project
 * @property {number} line from 1
 * @property {number} start where the replaced text begins
 * @property {number} end
 * @property {string} before
 * @property {string} after
 */

const operators = new Map([
  ['<', '<='],
  ['<=', '<'],
  ['>', '>='],
  ['>=', '>'],
  ['===', '!=='],
  ['!==', '==='],
  ['==', '!='],
  ['!=', '=='],
  ['&&', '||'],
  ['||', '&&'],
  ['??', '&&'],
  ['+', '-'],
  ['-', '+'],
  ['*', '/'],
  ['/', '*'],
  ['%', '*'],
  ['+=', '-='],
  ['-=', '+='],
])

/**
 * All mutants of a source: conditions, comparisons, logic, arithmetic, booleans, texts, statements
 * and returned values, each changed alone.
 *
 * @param {string} file
 * @param {string} text
 * @returns {Mutant[]}
 */
export function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const mutants = []
  const replace = (node, after) => {
    const start = node.getStart(source)
    const end = node.getEnd()
    const line = source.getLineAndCharacterOfPosition(start).line + 1
    mutants.push({ file, line, start, end, before: text.slice(start, end), after })
  }
  visit(source)
  return mutants

  function visit(node) {
    if (hasNoEffect(node)) return
    mutate(node)
    ts.forEachChild(node, visit)
  }

  function mutate(node) {
    if (ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)) {
      for (const value of ['true', 'false']) replace(node.expression, value)
    } else if (ts.isConditionalExpression(node)) {
      for (const value of ['true', 'false']) replace(node.condition, value)
    } else if (ts.isBinaryExpression(node)) {
      const after = operators.get(node.operatorToken.getText(source))
      const isText = [node.left, node.right].some((side) => ts.isStringLiteralLike(side))
      if (after && !(after === '-' && isText)) replace(node.operatorToken, after)
    } else if (
      ts.isPrefixUnaryExpression(node) &&
      node.operator === ts.SyntaxKind.ExclamationToken
    ) {
      replace(node, node.operand.getText(source))
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
      replace(node, 'false')
    } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
      replace(node, 'true')
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      if (isValue(node)) replace(node, node.text === '' ? "'mutant'" : "''")
    } else if (ts.isExpressionStatement(node)) {
      const { expression } = node
      const isSuper = expression.getText(source).startsWith('super(')
      if (!isSuper && !ts.isStringLiteral(expression)) replace(node, ';')
    } else if (ts.isReturnStatement(node) && node.expression) {
      if (node.expression.getText(source) !== 'this') replace(node.expression, 'undefined as never')
    }
  }

  function hasNoEffect(node) {
    return (
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isTypeNode(node) ||
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node)
    )
  }

  /** Names of properties are no values. */
  function isValue({ parent }) {
    return !ts.isPropertyAssignment(parent) || ts.isStringLiteralLike(parent.initializer)
  }
}

/**
 * The source with one mutant in it.
 *
 * @param {string} text
 * @param {Mutant} mutant
 * @returns {string}
 */
export function mutated(text, { start, end, after }) {
  return text.slice(0, start) + after + text.slice(end)
}

/**
 * The folder of the library that a mutant is in, for example `lib/http`.
 *
 * @param {Mutant} mutant
 * @returns {string}
 */
export function folderOf({ file }) {
  return file.split('/').slice(0, 2).join('/')
}
