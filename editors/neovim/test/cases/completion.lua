local editor = require('editor')
local child = require('child')

local LETTER = 'faulty.zh.un.md'
local UNODC = '联合国毒品和犯罪问题办公室'

--- What is offered after `text`, typed into a new paragraph of the letter.
local function offered(text)
  local letter = editor.open(LETTER)
  local line = editor.go('请将本信')
  vim.api.nvim_buf_set_lines(0, line - 1, line - 1, false, { text, '' })
  vim.api.nvim_win_set_cursor(0, { line, #text })
  local answer = editor.ask_here(letter, 'textDocument/completion')
  return answer.items or answer, answer
end

local function labels(items) return vim.tbl_map(function(item) return item.label end, items) end

return {
  { 'a name is offered in the middle of unspaced text', function()
    local items, list = offered('公报强调与联合国毒品')
    assert(vim.tbl_contains(labels(items), UNODC), 'offered were ' .. vim.inspect(labels(items)))
    assert(list.isIncomplete, 'the list claims to be complete')
    assert(#items <= 50, 'more than 50 items')
  end },
  { 'a name is offered for its acronym', function()
    local items = offered('与UNODC')
    assert(vim.tbl_contains(labels(items), UNODC), 'offered were ' .. vim.inspect(labels(items)))
  end },
  { 'what is compared is what would be replaced', function()
    local text = '𠮷与联合国毒品'
    local units = vim.str_utfindex(text, 'utf-16')
    for _, item in ipairs((offered(text))) do
      local range = item.textEdit and (item.textEdit.range or item.textEdit.replace)
      assert(range, item.label .. ' has no edit range')
      editor.equal(range['end'].character, units, 'the end of the edit of ' .. item.label)
      local from = vim.str_byteindex(text, 'utf-16', range.start.character)
      editor.equal(item.filterText, text:sub(from + 1), 'the filter text of ' .. item.label)
    end
  end },
  { 'no plain words are offered', function() editor.equal(labels((offered('今天天气'))), {}, 'the list') end },
  { 'CTRL-X CTRL-O inserts the name', function()
    local nvim = child.start(editor.letters .. LETTER)
    nvim.keys('/请将本信<CR>O与联合国毒品<C-x><C-o>')
    editor.wait('the menu', function() return nvim.call('pumvisible') == 1 end)
    nvim.keys('<C-n><C-y>合作。<Esc>')
    editor.wait('the name in the line', function()
      return nvim.call('getline', '.') == '与' .. UNODC .. '合作。'
    end)
    nvim.stop()
  end },
  { 'names are offered while Chinese is typed, where this is asked for', function()
    local nvim = child.start(editor.letters .. LETTER, "require('verbale').complete_while_typing()")
    nvim.keys('/请将本信<CR>O')
    for _, word in ipairs({ '公报', '与', '联合国', '毒品' }) do
      nvim.keys(word)
      vim.wait(100)
    end
    editor.wait('the menu', function() return nvim.call('pumvisible') == 1 end)
    nvim.keys('<C-n><C-y>合作。<Esc>')
    editor.wait('the name in the line', function()
      return nvim.call('getline', '.') == '公报与' .. UNODC .. '合作。'
    end)
    nvim.stop()
  end },
}
