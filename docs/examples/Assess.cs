// dotnet run https://cds.hospital.example bundle.json 2026-03-10, with the signed JWT in the variable TOKEN.
using System.Net.Http.Headers;

using var client = new HttpClient { BaseAddress = new Uri(args[0]) };
client.DefaultRequestHeaders.Authorization =
    new AuthenticationHeaderValue("Bearer", Environment.GetEnvironmentVariable("TOKEN"));

using var bundle = new StreamContent(File.OpenRead(args[1]));
bundle.Headers.ContentType = new MediaTypeHeaderValue("application/fhir+json");

using var response = await client.PostAsync($"/assessments?at={args[2]}", bundle);
Console.WriteLine(await response.Content.ReadAsStringAsync());
return response.IsSuccessStatusCode ? 0 : 1;
