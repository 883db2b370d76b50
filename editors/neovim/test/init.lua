-- What a drafter has in init.lua after reading `:help verbale-install`, with the server under test.
local here = vim.env.VERBALE_TEST
vim.opt.runtimepath:append(vim.fs.dirname(here))
vim.lsp.config('verbale', {
  cmd = { vim.env.VERBALE, '--stdio' },
  settings = { verbale = { quietTime = 0, messageLanguage = 'draft' } },
})
vim.lsp.enable('verbale')

package.path = here .. '/?.lua;' .. package.path
vim.o.swapfile = false
-- The cases stand after the last letter of a line, as a drafter does who types.
vim.o.virtualedit = 'onemore'
vim.o.completeopt = 'menuone,noselect,popup'
