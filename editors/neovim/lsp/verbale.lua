--- The language server for United Nations letters and notes verbales. Switched on by `vim.lsp.enable('verbale')`.
--- Settings and their meaning: `:help verbale-settings`.

---@type vim.lsp.Config
return {
  cmd = { 'verbale', '--stdio' },
  -- Markdown and plain text too: the server says nothing about a text that is no letter. Of TOML it reads
  -- `verbale.toml` alone.
  filetypes = { 'undoc', 'markdown', 'text', 'toml' },
  root_markers = { 'verbale.toml', '.verbale.toml', '.git' },
  settings = { verbale = vim.empty_dict() },
  before_init = function(params, config)
    -- The server wants its first settings before it reads the first text.
    params.initializationOptions = (config.settings or {}).verbale
  end,
}
