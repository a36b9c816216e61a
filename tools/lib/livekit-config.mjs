// The configuration of a LiveKit server that only this machine can reach.

export const livekitVersion = 'v1.13.5';

/** YAML understands JSON strings, so JSON's quoting is safe quoting. */
const quoted = JSON.stringify;

/** `port` and `udpPort` on loopback; `webhookUrl` is the API's; `key` and `secret` sign tokens and webhooks. */
export function livekitConfig({ port, udpPort, key, secret, webhookUrl }) {
  return `port: ${port}
bind_addresses: ["127.0.0.1"]
rtc:
  # Any other tcp_port would listen on every interface, whatever bind_addresses says.
  tcp_port: 0
  udp_port: ${udpPort}
  use_external_ip: false
  node_ip: 127.0.0.1
  enable_loopback_candidate: true
  interfaces: { includes: [lo, lo0] }
  ips: { includes: ["127.0.0.1/32"] }
  # Without this, browsers would be sent to public STUN servers.
  stun_servers: ["127.0.0.1:3478"]
turn: { enabled: false }
# A room exists only when the API made it; it outlives a pause, and everyone's dropped line.
room: { auto_create: false, empty_timeout: 1800, departure_timeout: 900 }
keys: { ${quoted(key)}: ${quoted(secret)} }
webhook:
  api_key: ${quoted(key)}
  urls: [${quoted(webhookUrl)}]
  # The defaults (30 s, 200) would lose joins and leaves while the API restarts.
  resource_url_notifier: { max_age: 10m, max_depth: 5000 }
  filter_params: { include_events: [room_started, room_finished, participant_joined, participant_left, participant_connection_aborted, egress_started, egress_updated, egress_ended] }
api: { enable_psrpc_for_get_list_participants: true }
logging: { level: info, json: true }
`;
}
