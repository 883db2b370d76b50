-- Runs the cases one after the other and ends Neovim with 0 or 1.
local function main()
  local wanted = vim.split(vim.env.VERBALE_CASES or '', ' ', { trimempty = true })
  local function asked(name)
    return #wanted == 0 or vim.iter(wanted):any(function(word) return name:find(word, 1, true) ~= nil end)
  end
  local ran, failed = 0, 0
  for _, file in ipairs(vim.fn.sort(vim.fn.glob(vim.env.VERBALE_TEST .. '/cases/*.lua', true, true))) do
    for _, case in ipairs(dofile(file)) do
      local name = vim.fs.basename(file):gsub('%.lua$', '') .. ': ' .. case[1]
      if asked(name) then
        local started = vim.uv.hrtime()
        local good, problem = pcall(case[2])
        ran, failed = ran + 1, failed + (good and 0 or 1)
        io.stdout:write(
          ('%s  %s  (%d ms)\n'):format(good and 'ok    ' or 'FAILED', name, (vim.uv.hrtime() - started) / 1e6)
        )
        if not good then io.stdout:write((tostring(problem):gsub('[^\n]+', '        %0')) .. '\n') end
        vim.cmd('silent! %bwipeout!')
      end
    end
  end
  io.stdout:write(('%d cases, %d failed\n'):format(ran, failed))
  assert(ran > 0, 'no case has such a name')
  return failed == 0
end

local good, result = xpcall(main, debug.traceback)
if not good then io.stdout:write(result .. '\n') end
io.stdout:flush()
os.exit(good and result and 0 or 1)
