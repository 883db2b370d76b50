-- `undoc` is the language of United Nations communications. A pattern comes before an extension, so that
-- `letter.un.md` is a letter and every other `.md` stays Markdown.
vim.filetype.add({
  extension = { undoc = 'undoc' },
  pattern = { ['.*%.un%.md'] = 'undoc', ['.*%.un%.txt'] = 'undoc' },
})
