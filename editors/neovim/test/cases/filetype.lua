local editor = require('editor')

local function filetype(name)
  return function(wanted)
    vim.cmd.edit(vim.fn.tempname() .. '-' .. name)
    editor.equal(vim.bo.filetype, wanted, 'the file type of ' .. name)
  end
end

return {
  { 'names that say that it is a letter', function()
    filetype('letter.undoc')('undoc')
    filetype('letter.un.md')('undoc')
    filetype('信.un.txt')('undoc')
  end },
  { 'other names stay what they are', function()
    filetype('notes.md')('markdown')
    filetype('notes.txt')('text')
    filetype('un.md')('markdown')
  end },
  { 'a letter wraps on the screen and not in the file', function()
    vim.bo.filetype = 'undoc'
    editor.equal({ vim.wo.wrap, vim.bo.textwidth }, { true, 0 }, 'wrap and textwidth')
    vim.api.nvim_buf_set_lines(0, 0, -1, false, { '常驻', '代表（见附件）' })
    vim.cmd('normal! ggJ')
    editor.equal(vim.api.nvim_get_current_line(), '常驻代表（见附件）', 'the joined line')
    editor.go('（')
    vim.cmd('normal! %')
    editor.equal(vim.fn.col('.'), #'常驻代表（见附件' + 1, 'where % jumps')
    vim.bo.filetype = 'markdown'
    editor.equal(vim.o.formatoptions:find('m'), nil, 'what another file type keeps of it')
  end },
  { 'the help can be found', function()
    local folder = vim.fn.tempname()
    vim.fn.mkdir(folder, 'p')
    assert(vim.uv.fs_copyfile(vim.fs.dirname(vim.env.VERBALE_TEST) .. '/doc/verbale.txt', folder .. '/verbale.txt'))
    vim.cmd.helptags(folder)
    local tags = vim.fn.readfile(folder .. '/tags')
    editor.equal(#tags, 8, 'the number of help tags')
    for _, line in ipairs(vim.fn.readfile(folder .. '/verbale.txt')) do
      assert(vim.api.nvim_strwidth(line) <= 78, 'too long for a help window: ' .. line)
    end
  end },
}
