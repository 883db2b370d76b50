local editor = require('editor')

local LETTER = 'faulty.zh.un.md'

local function before(a, b) return a.line < b.line or (a.line == b.line and a.character <= b.character) end
local function inside(inner, outer) return before(outer.start, inner.start) and before(inner['end'], outer['end']) end

--- All symbols, parents before children, checked on the way.
local function walk(symbols, parent, all)
  all = all or {}
  for _, symbol in ipairs(symbols) do
    assert(inside(symbol.selectionRange, symbol.range), symbol.name .. ' has its head line outside')
    assert(not parent or inside(symbol.range, parent.range), symbol.name .. ' does not lie inside its parent')
    assert(symbol.name ~= '' and not symbol.name:find('\n'), 'a symbol has no proper name')
    table.insert(all, symbol)
    walk(symbol.children or {}, symbol, all)
  end
  return all
end

local function at(symbols, line, what)
  local found = vim.iter(symbols):find(function(symbol) return symbol.selectionRange.start.line + 1 == line end)
  assert(found, 'the outline has no ' .. what)
  return found
end

return {
  { 'the outline shows the masthead, the letter and the annex', function()
    local letter = editor.open(LETTER)
    local symbols = walk(editor.ask(letter, 'textDocument/documentSymbol'))
    local item = at(symbols, editor.go('议程项目 19(b)'), 'agenda item')
    assert(item.name:find('19', 1, true), 'the agenda item is called ' .. item.name)
    at(symbols, editor.go('2017年11月14日乌兹别克斯坦常驻联合国代表给秘书长的信'), 'letter')
    local annex = at(symbols, editor.go('## 2017年'), 'annex')
    assert(annex.name:find('附件', 1, true), 'the annex is called ' .. annex.name)
    at(walk(annex.children), editor.go('一. 会议情况'), 'section in the annex')
  end },
  { 'the outline is what gO shows', function()
    local letter = editor.open(LETTER)
    local shown
    vim.lsp.buf.document_symbol({ on_list = function(list) shown = list.items end })
    editor.wait('the outline', function() return shown end)
    assert(#shown >= 5, 'too short an outline: ' .. vim.inspect(shown))
    assert(letter.client.server_capabilities.documentSymbolProvider)
  end },
  { 'a call-out leads to its annex', function()
    editor.open(LETTER)
    editor.go('附件)')
    vim.lsp.buf.definition()
    local annex = vim.fn.search('^## 2017年', 'nw')
    editor.wait('the cursor to come to the annex', function() return vim.fn.line('.') == annex end)
  end },
  { 'hover says what stands there', function()
    editor.open(LETTER)
    editor.go('附件)')
    vim.lsp.buf.hover()
    local window = editor.wait('the hover window', function()
      return vim.iter(vim.api.nvim_list_wins()):find(function(w) return vim.api.nvim_win_get_config(w).relative ~= '' end)
    end)
    local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    vim.api.nvim_win_close(window, true)
    assert(table.concat(lines):find('公报', 1, true), 'hover says ' .. vim.inspect(lines))
  end },
  { 'hover reads a number in unspaced text', function()
    local letter = editor.open(LETTER)
    local line = editor.go('请将本信')
    vim.api.nvim_buf_set_lines(0, line - 1, line - 1, false, { '会议回顾大会第70/1号决议。', '' })
    editor.go('70/1')
    local hover = editor.ask_here(letter, 'textDocument/hover')
    -- A terminal would show what isolates Arabic as numbers.
    assert(not hover.contents.value:find('\u{2067}', 1, true), vim.inspect(hover))
    assert(hover.contents.value:find('2030年可持续发展议程', 1, true), vim.inspect(hover))
  end },
  { 'the annex can be folded', function()
    local letter = editor.open(LETTER)
    local annex = editor.go('## 2017年') - 1
    local folds = editor.ask(letter, 'textDocument/foldingRange')
    assert(
      vim.iter(folds):any(function(fold) return fold.startLine == annex end),
      'no fold begins at the annex: ' .. vim.inspect(folds)
    )
  end },
}
