//! `demarche-data:`: bodies and snapshots on their way to the reader, inert and never as JSON.

use std::sync::Arc;

use demarche_api::Api;
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{Manager as _, Runtime, UriSchemeContext, UriSchemeResponder};

/// A snapshot is somebody else's page: it may show its own inline styles and pictures and nothing
/// else, and `sandbox` keeps a refresh or a link from leading the frame away.
const SNAPSHOT_POLICY: &str = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox";

/// Answers `…/body/ID` with the text of a body version and `…/snapshot/ID` with the bytes captured.
pub(crate) fn serve<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let api = context
        .app_handle()
        .try_state::<Arc<Api>>()
        .map(|api| Arc::clone(&api));
    tauri::async_runtime::spawn_blocking(move || {
        let answer = match api {
            Some(api) => answer(
                &api,
                request.uri().path(),
                request.headers().get(header::ORIGIN),
            ),
            None => plain(
                StatusCode::SERVICE_UNAVAILABLE,
                "The library is not open yet.",
            ),
        };
        responder.respond(answer);
    });
}

fn answer(api: &Api, path: &str, origin: Option<&header::HeaderValue>) -> Response<Vec<u8>> {
    let mut parts = path.trim_matches('/').split('/');
    let (kind, id) = (
        parts.next().unwrap_or_default(),
        parts.next().and_then(|id| id.parse().ok()),
    );
    let Some(id) = id else {
        return plain(StatusCode::NOT_FOUND, "There is nothing at this address.");
    };
    let found = match kind {
        "body" => api
            .body_text(id)
            .map(|text| (text.into_bytes(), String::from("text/plain; charset=utf-8"))),
        "snapshot" => api.snapshot_view(id),
        _ => return plain(StatusCode::NOT_FOUND, "There is nothing at this address."),
    };
    match found {
        Ok((bytes, media_type)) => {
            let mut response = Response::builder()
                .header(header::CONTENT_TYPE, media_type)
                .header(header::CONTENT_SECURITY_POLICY, SNAPSHOT_POLICY)
                .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
                // Nor are names looked up that a page only mentions.
                .header(header::X_DNS_PREFETCH_CONTROL, "off")
                .header(header::CACHE_CONTROL, "no-store");
            // Only the program's own page may read a body, which it fetches across schemes.
            if let Some(origin) =
                origin.filter(|origin| kind == "body" && is_own(origin.as_bytes()))
            {
                response = response.header(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
            }
            response.body(bytes).unwrap_or_else(|_| {
                plain(
                    StatusCode::INTERNAL_SERVER_ERROR,
                    "The answer could not be made.",
                )
            })
        }
        Err(failure) => plain(StatusCode::NOT_FOUND, &failure.message.to_string()),
    }
}

fn is_own(origin: &[u8]) -> bool {
    matches!(
        origin,
        b"tauri://localhost" | b"http://tauri.localhost" | b"https://tauri.localhost"
    )
}

fn plain(status: StatusCode, message: &str) -> Response<Vec<u8>> {
    let mut response = Response::new(message.as_bytes().to_vec());
    *response.status_mut() = status;
    response.headers_mut().insert(
        header::CONTENT_TYPE,
        header::HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    response
}
