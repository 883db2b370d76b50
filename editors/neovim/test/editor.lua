-- What the cases do with Neovim: open a text, wait, ask, type. Every wait has an end and every failure a sentence.
local M = {}

local PATIENCE = 10000 -- milliseconds; a loaded machine is slow, a right answer is never that late
M.letters = vim.fs.dirname(vim.fs.dirname(vim.fs.dirname(vim.env.VERBALE_TEST))) .. '/tests/editors/letters/'

--- Runs `case` with a server of another configuration, and puts the first one back whatever happens.
function M.with_config(config, case)
  local before = vim.deepcopy(vim.lsp.config.verbale)
  local function set(new)
    for _, client in ipairs(vim.lsp.get_clients({ name = 'verbale' })) do
      client:stop()
      M.wait('the server to stop', function() return client:is_stopped() end)
    end
    -- Assigned, not merged: nothing of another case may stay behind.
    vim.lsp.config.verbale = new
  end
  set(vim.tbl_deep_extend('force', before, config))
  local good, problem = pcall(case)
  set(before)
  if not good then error(problem, 0) end
end

--- Waits until `condition` gives something that is true, and gives that.
function M.wait(what, condition, patience)
  local value
  local came = vim.wait(patience or PATIENCE, function()
    value = condition()
    return value and true or false
  end, 10)
  if not came then error('waited in vain for ' .. what, 2) end
  return value
end

local function attach()
  local buffer = vim.api.nvim_get_current_buf()
  local client = M.wait('the server to attach to ' .. vim.api.nvim_buf_get_name(buffer), function()
    local found = vim.lsp.get_clients({ bufnr = buffer, name = 'verbale' })[1]
    return found and found.initialized and found
  end)
  return { buffer = buffer, client = client }
end

--- Opens a copy of one of the letters.
function M.open(letter)
  local copy = vim.fn.tempname() .. '/' .. letter
  vim.fn.mkdir(vim.fs.dirname(copy), 'p')
  assert(vim.uv.fs_copyfile(M.letters .. letter, copy))
  vim.cmd.edit(copy)
  return attach()
end

--- Opens a new file that holds exactly these bytes.
function M.write(name, text)
  local path = vim.fn.tempname() .. '/' .. name
  vim.fn.mkdir(vim.fs.dirname(path), 'p')
  local file = assert(io.open(path, 'wb'))
  file:write(text)
  file:close()
  vim.cmd.edit(path)
  return attach()
end

--- Asks the server and gives its answer.
function M.ask(editor, method, params)
  params = params or {}
  params.textDocument = params.textDocument or vim.lsp.util.make_text_document_params(editor.buffer)
  local answer, problem = editor.client:request_sync(method, params, PATIENCE, editor.buffer)
  if not answer then error(('%s: %s'):format(method, problem), 2) end
  if answer.err then error(('%s: %s'):format(method, vim.inspect(answer.err)), 2) end
  return answer.result
end

--- Asks the server about the place of the cursor.
function M.ask_here(editor, method, params)
  local place = vim.lsp.util.make_position_params(0, editor.client.offset_encoding)
  return M.ask(editor, method, vim.tbl_extend('force', place, params or {}))
end

--- Puts the cursor before the first `words` of the buffer, or after them, and gives the line, from 1.
function M.go(words, after)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local from, to = line:find(words, 1, true)
    if from then
      vim.api.nvim_win_set_cursor(0, { number, after and to or from - 1 })
      return number
    end
  end
  error('the text has no “' .. words .. '”', 2)
end

--- Types keys as the drafter does.
function M.type(keys) vim.api.nvim_feedkeys(vim.keycode(keys), 'tx', false) end

--- The finding with a code, awaited; `nil` for the line asks for any.
function M.finding(editor, code)
  return M.wait('a finding ' .. code, function()
    return vim.iter(vim.diagnostic.get(editor.buffer)):find(function(found) return found.code == code end)
  end)
end

--- The codes of all findings, sorted.
function M.codes(editor)
  local codes = vim.tbl_map(function(found) return found.code end, vim.diagnostic.get(editor.buffer))
  table.sort(codes)
  return codes
end

--- The text that the buffer stands for, with the line ends of its format.
function M.text(editor)
  local feed = ({ dos = '\r\n', mac = '\r', unix = '\n' })[vim.bo[editor.buffer].fileformat]
  local text = table.concat(vim.api.nvim_buf_get_lines(editor.buffer, 0, -1, false), feed)
  return vim.bo[editor.buffer].endofline and text .. feed or text
end

--- Fails unless the server has the same text as the buffer, byte by byte.
function M.same_text(editor, when)
  local there = M.ask(editor, 'verbale/text', { uri = vim.uri_from_bufnr(editor.buffer) })
  local here = M.text(editor)
  -- Once the last line has changed, Neovim tells servers that it has an end, even where the file has none.
  if type(there) == 'string' and not vim.bo[editor.buffer].endofline and there:sub(1, -2) == here then there = here end
  if there ~= here then
    error(('%s the server has another text:\n%s\nand Neovim:\n%s'):format(when, vim.inspect(there), vim.inspect(here)), 2)
  end
end

--- Fails unless both are equal.
function M.equal(found, wanted, what)
  if not vim.deep_equal(found, wanted) then
    error(('%s is\n%s\ninstead of\n%s'):format(what, vim.inspect(found), vim.inspect(wanted)), 2)
  end
end

return M
