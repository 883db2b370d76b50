-- A letter has one line to a paragraph: it wraps on the screen, never in the file.
vim.opt_local.wrap = true
vim.opt_local.linebreak = true
vim.opt_local.textwidth = 0
-- Chinese breaks anywhere and is joined without a blank.
vim.opt_local.formatoptions:append('mB')
vim.opt_local.matchpairs:append({ '（:）', '《:》', '〈:〉', '«:»', '“:”', '‘:’' })
-- The spelling checker knows no Chinese and must not underline it.
vim.opt_local.spelllang:append('cjk')
vim.bo.commentstring = '<!-- %s -->'

vim.b.undo_ftplugin = (vim.b.undo_ftplugin and vim.b.undo_ftplugin .. ' | ' or '')
  .. 'setlocal wrap< linebreak< textwidth< formatoptions< matchpairs< spelllang< commentstring<'
