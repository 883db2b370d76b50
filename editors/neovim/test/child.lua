-- A second Neovim that takes real keys, for what happens only while the drafter is in Insert mode.
local M = {}
local editor = require('editor')

--- Opens a copy of a file in a Neovim of its own, with the server attached. `setup`: Lua, run before.
function M.start(file, setup)
  local copy = vim.fn.tempname() .. '/' .. vim.fs.basename(file)
  vim.fn.mkdir(vim.fs.dirname(copy), 'p')
  assert(vim.uv.fs_copyfile(file, copy))
  local channel = vim.fn.jobstart(
    { vim.v.progpath, '--embed', '--headless', '-u', vim.env.VERBALE_TEST .. '/init.lua', '-c', 'lua ' .. (setup or ''), '-c', 'edit ' .. copy },
    { rpc = true }
  )
  assert(channel > 0, 'a second Neovim does not start')
  local nvim = {}
  function nvim.keys(keys) vim.rpcrequest(channel, 'nvim_input', keys) end
  function nvim.call(name, ...) return vim.rpcrequest(channel, 'nvim_call_function', name, { ... }) end
  function nvim.stop() vim.fn.jobstop(channel) end
  editor.wait('the server to attach in the second Neovim', function()
    return nvim.call('luaeval', 'vim.iter(vim.lsp.get_clients({ bufnr = 0 })):any(function(c) return c.initialized end)')
  end)
  return nvim
end

return M
