-- The mixed load of checks/bench-hub: the addresses of a file in turn, pages with a session, the API with a token.
local requests = {}
local pause = tonumber(os.getenv("GGEN_BENCH_DELAY")) or 0
local at = 0

function init(_)
  for line in io.lines(os.getenv("GGEN_BENCH_PATHS")) do
    local kind, path = line:match("^(%S+) (%S+)$")
    local headers = { ["Accept-Encoding"] = "identity" }
    if kind == "page" then
      headers["Cookie"] = os.getenv("COOKIE")
    else
      headers["Authorization"] = "Bearer " .. os.getenv("TOKEN")
    end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
  at = math.random(#requests)
end

function delay()
  return pause > 0 and math.random(0, 2 * pause) or 0
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency, _)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("requests %d, failed %d, p50 %.1f ms, p99 %.1f ms, longest %.1f ms\n",
    summary.requests, failed, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000))
end
