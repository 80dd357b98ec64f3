INSERT INTO trunk (trunk_id, name, technology, dialstring, cps, channel, active, host, port, username, secret, in_flight) VALUES (9, 'carrier', 'asterisk', NULL, 12.50, 30, 1, 'sip.example.org', 5080, 'me', 'mine', 0);
INSERT INTO route (route_id, prefix, trunk_id, priority) VALUES (3, '49', 9, 10);
UPDATE ready SET tried = '9' LIMIT 1;
UPDATE attempt SET tried = '9' LIMIT 1;
