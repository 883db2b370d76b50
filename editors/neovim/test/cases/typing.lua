-- The server's text must stay the buffer's text, whatever is typed, in every encoding of positions.
local editor = require('editor')

local TEXTS = {
  chinese = { 'chinese.un.md', '第七十二届会议\n\n议程项目 19(a)\n\n谨随函转递“公报”(见附件)。\n\n张三(签名)\n' },
  arabic = { 'arabic.un.md', 'الدورة الثانية والسبعون\n\nأتشرف بأن أحيل طيه البيان (انظر المرفق).\n\n(توقيع) مُحَمَّد\n' },
  surrogates = { 'surrogates.un.md', '𠮷野家𠀀𠀁给秘书长的信\n\n𝟙𝟚👩‍🚀é\n末行𪚥' },
  crlf = { 'crlf.un.txt', 'Letter dated 14 November 2017\r\n\r\n谨随函转递𠮷\r\n\r\n(Signed) Ana Núñez\r\n' },
}
local PIECES = { '联', '𠮷', 'é', 'e\204\129', 'ط', '\n', 'a', '', '(见附件)', '\n\n', '👩‍🚀', '，' }

--- Numbers that look random and are the same every time.
local function dice(seed)
  return function(limit)
    seed = (seed * 1103515245 + 12345) % 2147483648
    return math.floor(seed / 65536) % limit
  end
end

--- A place in the buffer, between two characters: row and byte, from 0.
local function place(roll)
  local row = roll(vim.api.nvim_buf_line_count(0))
  local line = vim.api.nvim_buf_get_lines(0, row, row + 1, false)[1]
  local starts = vim.str_utf_pos(line)
  table.insert(starts, #line + 1)
  return { row, starts[roll(#starts) + 1] - 1 }
end

local function type_into(name)
  local file = TEXTS[name]
  local text = editor.write(file[1], file[2])
  editor.same_text(text, 'as it was opened')
  for _, keys in ipairs({
    'ggi新<Esc>', 'A𠮷<Esc>', 'Goآخر سطر<Esc>', 'ggx', 'x', 'ggJ', 'u', '<C-r>', 'ggdd', 'Gp', 'ggyyP', 'gg0r联',
    'ggcw秘书长<Esc>', 'ggO<CR>二<CR><Esc>', 'Gkdd', 'G$x', 'ggvjd', 'u', 'u', 'u', '<C-r>', 'gg~', 'GA<C-u><Esc>', 'ggdG',
    'i再来𠀀<CR>一次<Esc>', 'u', '<C-r>',
  }) do
    editor.type(keys)
    editor.same_text(text, 'after ' .. keys)
  end
end

local function shake(name, seed)
  local file = TEXTS[name]
  local text = editor.write(file[1], file[2])
  local roll = dice(seed)
  for round = 1, 200 do
    local from, to = place(roll), place(roll)
    if from[1] > to[1] or (from[1] == to[1] and from[2] > to[2]) then from, to = to, from end
    if roll(3) > 0 then to = from end
    local piece = vim.split(PIECES[roll(#PIECES) + 1], '\n', { plain = true })
    vim.api.nvim_buf_set_text(0, from[1], from[2], to[1], to[2], piece)
    -- Several changes in one notification are a case of their own: ask only now and then.
    if roll(4) == 0 then editor.same_text(text, ('after change %d of the series %d'):format(round, seed)) end
  end
  editor.same_text(text, 'at the end of the series ' .. seed)
end

local cases = {}
for _, encoding in ipairs({ 'utf-16', 'utf-8', 'utf-32' }) do
  for _, name in ipairs(vim.fn.sort(vim.tbl_keys(TEXTS))) do
    table.insert(cases, { ('%s, %s'):format(name, encoding), function()
      editor.with_config({ capabilities = { general = { positionEncodings = { encoding } } } }, function()
        type_into(name)
        editor.equal(vim.lsp.get_clients({ bufnr = 0 })[1].offset_encoding, encoding, 'the position encoding')
        shake(name, 7)
        shake(name, 1945)
      end)
    end })
  end
end
return cases
