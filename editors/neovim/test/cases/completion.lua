local editor = require('editor')
local child = require('child')

local LETTER = 'faulty.zh.un.md'
local UNODC = '联合国毒品和犯罪问题办公室'

-- Beginnings of letters, each with the line before which something is typed.
local CHINESE = { LETTER, '请将本信' }
local ENGLISH = { 'faulty.en.un.md', 'I should be grateful' }
local RUSSIAN = {
  'Письмо Постоянного представителя Монголии при Организации Объединенных Наций от 9 октября 2023 года на имя Генерального секретаря\n\n'
    .. 'Имею честь настоящим препроводить резюме совещания (см. приложение).\n\nБуду признателен за распространение настоящего письма.\n',
  'Буду признателен',
}
local ARABIC = {
  'رسالة مؤرخة 9 تشرين الأول/أكتوبر 2023 موجهة إلى الأمين العام من الممثل الدائم لمنغوليا لدى الأمم المتحدة\n\n'
    .. 'يشرفني أن أحيل طيه موجز الاجتماع (انظر المرفق).\n\nوأرجو ممتنا تعميم هذه الرسالة.\n',
  'وأرجو ممتنا',
}

--- What is offered after `text`, typed into a new paragraph of a letter, before `after`: the items, the whole answer, and
--- a function that says what the nth item makes of the line.
local function offered(text, after, place)
  place = place or CHINESE
  local letter = place[1]:find('\n') and editor.write('letter.un.md', place[1]) or editor.open(place[1])
  local line = editor.go(place[2])
  local whole = text .. (after or '')
  vim.api.nvim_buf_set_lines(0, line - 1, line - 1, false, { whole, '' })
  vim.api.nvim_win_set_cursor(0, { line, #text })
  local answer = editor.ask_here(letter, 'textDocument/completion')
  local items = answer.items or answer
  table.sort(items, function(a, b) return a.sortText < b.sortText end)
  return items, answer, function(n)
    assert(items[n], 'nothing is offered for ' .. whole)
    local range = items[n].textEdit.range
    local from, to = vim.str_byteindex(whole, 'utf-16', range.start.character), vim.str_byteindex(whole, 'utf-16', range['end'].character)
    return whole:sub(1, from) .. items[n].textEdit.newText .. whole:sub(to + 1)
  end
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
  { 'what stands after the cursor is not written twice', function()
    for left, right in pairs({ ['𠮷与联合国毒品'] = '犯罪问题办公室合作', ['与联合国开发'] = '（开发署）合作' }) do
      local _, _, edited = offered(left, right)
      editor.equal(vim.fn.count(edited(1), vim.fn.matchstr(right, '[^合]*')), 1, 'what follows in ' .. edited(1))
      assert(edited(1):find('办公室合作') or edited(1):find('计划署（开发署）合作'), 'it became ' .. edited(1))
    end
  end },
  { 'a name is written as its place wants it', function()
    for _, case in ipairs({
      { RUSSIAN, 'в соответствии с Уставом Ор', 'в соответствии с Уставом Организации Объединенных Наций' },
      { RUSSIAN, 'от имени Монголии и Каз', 'от имени Монголии и Казахстана' },
      { RUSSIAN, 'yunesko', 'ЮНЕСКО' },
      { ARABIC, 'للجنة حقوق الط', 'للجنة حقوق الطفل' },
      { ARABIC, 'وللجمعية الع', 'وللجمعية العامة' },
      { ENGLISH, 'the Government of the United', 'the Government of the United States of America' },
      { ENGLISH, 'the United Nations Office on Dru', 'the United Nations Office on Drugs and Crime (UNODC)' },
    }) do
      local _, _, edited = offered(case[2], '', case[1])
      editor.equal(edited(1), case[3], 'what is offered first for ' .. case[2])
    end
  end },
  { 'a whole name stands before longer ones, so that a new line changes nothing', function()
    editor.equal(labels((offered('联合国')))[1], '联合国', 'the first of the list')
    editor.equal(labels((offered('Permanent Representative', '', ENGLISH)))[1], 'Permanent Representative', 'the first of the list')
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
