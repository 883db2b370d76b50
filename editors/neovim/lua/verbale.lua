-- Completion while typing. Neovim asks a server by itself only after the characters that the server names, such as an
-- opening bracket; in unspaced text a name begins after any character.
local M = {}

--- Whether a letter, of any script, stands before the cursor.
local function after_letter()
  local column = vim.fn.col('.') - 1
  local before = vim.fn.strcharpart(vim.fn.getline('.'):sub(1, column), vim.fn.charcol('.') - 2, 1)
  return before ~= '' and vim.fn.charclass(before) >= 2
end

--- Offers names while the drafter types, in every buffer that the server reads.
function M.complete_while_typing()
  local group = vim.api.nvim_create_augroup('verbale', {})
  vim.api.nvim_create_autocmd('LspAttach', {
    group = group,
    callback = function(attached)
      local client = vim.lsp.get_client_by_id(attached.data.client_id)
      if not client or client.name ~= 'verbale' then return end
      vim.lsp.completion.enable(true, client.id, attached.buf, { autotrigger = true })
      vim.api.nvim_clear_autocmds({ group = group, buffer = attached.buf, event = 'TextChangedI' })
      vim.api.nvim_create_autocmd('TextChangedI', {
        group = group,
        buffer = attached.buf,
        callback = function()
          if after_letter() then vim.lsp.completion.get() end
        end,
      })
    end,
  })
end

return M
