UPDATE campaign SET hold = 'The hours of its schedule are over' WHERE campaign_id = 4;
