-- Posts valid submissions for wrk, each under an id of its own: a random beginning for each run, then a count.
math.randomseed(os.time() + tonumber(tostring({}):match("0x(%x+)"), 16) % 1000000)

local run = string.format("%04x%04x", math.random(0, 65535), math.random(0, 65535))
local count = 0
local answers = os.getenv("ANSWERS")

function request()
  count = count + 1
  local id = string.format("%s-0000-4000-a000-%012x", run, count)
  local body = '{"submission_id":"' .. id .. '","answers":' .. answers .. "}"
  return wrk.format("POST", nil, { ["content-type"] = "application/json" }, body)
end
