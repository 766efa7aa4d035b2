// Cuts a script into its statements at the semicolons outside of strings, quoted names, dollar quotes and comments.

const OPENINGS = [
  [/--[^\n]*/y, "comment"],
  [/\/\*[^]*?\*\//y, "comment"],
  [/\$([A-Za-z_]\w*|)\$[^]*?\$\1\$/y, "value"],
  [/[eE]'(?:\\[^]|''|[^\\'])*'/y, "value"],
  [/'(?:''|[^'])*'/y, "value"],
  [/"(?:""|[^"])*"/y, "value"],
  [/\w+/y, "value"],
  [/\s+/y, "space"],
];

function next(script, position) {
  for (const [pattern, kind] of OPENINGS) {
    pattern.lastIndex = position;
    const found = pattern.exec(script);
    if (found) return { text: found[0], kind };
  }
  return { text: script[position], kind: script[position] === ";" ? "end" : "value" };
}

export function statementsOf(script) {
  const statements = [];
  let statement = "";
  let hasWords = false;
  for (let position = 0; position < script.length; ) {
    const { text, kind } = next(script, position);
    position += text.length;
    statement += text;
    hasWords ||= kind === "value";
    if (kind === "end") {
      if (hasWords) statements.push(statement);
      statement = "";
      hasWords = false;
    }
  }
  if (hasWords) statements.push(statement);
  return statements;
}
