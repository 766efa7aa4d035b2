const js = require("@eslint/js");
const { defineConfig } = require("eslint/config");
const globals = require("globals");

module.exports = defineConfig(js.configs.recommended, {
  languageOptions: { sourceType: "commonjs", globals: globals.node },
});
