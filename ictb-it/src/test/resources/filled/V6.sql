INSERT INTO campaign_schedule (campaign_id, weekdays, start_time, stop_time) VALUES (4, '1,2,3,4,5', '10:40', '18:20');
