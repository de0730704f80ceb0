using Workers;

switch (args)
{
    case [TokenWorker.Verb, var redis, var keys, var endpoint]:
        await TokenWorker.RunAsync(redis, keys, new Uri(endpoint));
        return 0;
    case [WebhookWorker.Verb, var kind, var connectionString, var keys]:
        await WebhookWorker.RunAsync(kind, connectionString, keys);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            $"Usage: Workers {TokenWorker.Verb} REDIS_SOCKET KEY_FOLDER TOKEN_ENDPOINT | {WebhookWorker.Verb} DATABASE_KIND "
            + "CONNECTION_STRING KEY_FOLDER");
        return 2;
}
