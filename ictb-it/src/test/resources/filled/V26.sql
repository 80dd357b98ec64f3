UPDATE did SET ivr_id = 5 WHERE did_id = 2;
INSERT INTO inbound_call (inbound_call_id, call_id, asterisk, channel_id, did_id, accessnumber_id, usr_id, number, caller, started, ended, result) VALUES (3, '00112233445566778899aabbccddeeff', 'eis/asterisk', '1785600000.7', 2, NULL, 7, '12345678', '12125550100', '2026-01-02 03:04:05', '2026-01-02 03:05:05', 'completed');
